# ************************************************************
# Kim Example dump of data
# Export date: 2026-01-01 00:00:00
# ************************************************************

SET FOREIGN_KEY_CHECKS=0;

INSERT IGNORE INTO accounts (`id`,`api_key`) VALUES
 (1,'x');
INSERT IGNORE INTO contacts (`id`,`account_id`,`first_name`,`last_name`,`nickname`,`job`,`company`,`stay_in_touch_frequency`,`birthday_special_date_id`,`first_met_through_contact_id`,`first_met_special_date_id`,`first_met_where`,`first_met_additional_info`) VALUES
 (1,1,'Ana','Ruiz','Anita','Postdoc','Lumen',90,7,2,8,'Lyon','at the poster; O\'Neill\'s (VALUES), \\ and all'),
 (2,1,'Imre',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT IGNORE INTO contact_field_types (`id`,`name`,`type`) VALUES
 (1,'Email','email');
INSERT IGNORE INTO contact_fields (`id`,`contact_id`,`contact_field_type_id`,`data`) VALUES
 (1,1,1,'ana@example.org');
INSERT IGNORE INTO notes (`id`,`contact_id`,`body`) VALUES
 (1,1,'likes tea');
INSERT IGNORE INTO special_dates (`id`,`is_age_based`,`is_year_unknown`,`date`) VALUES
 (7,0,1,'2026-04-12'),
 (8,0,0,'2019-05-02');
SET FOREIGN_KEY_CHECKS=1;

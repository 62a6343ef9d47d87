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
INSERT IGNORE INTO activities (`id`,`account_id`,`activity_type_id`,`summary`,`description`,`happened_at`) VALUES
 (5,1,NULL,'Lunch at the lab\'s canteen','She spoke of Lyon.','2020-05-03');
INSERT IGNORE INTO activity_contact (`activity_id`,`account_id`,`contact_id`) VALUES
 (5,1,1),
 (5,1,2);
INSERT IGNORE INTO calls (`id`,`account_id`,`contact_id`,`called_at`,`content`,`contact_called`) VALUES
 (3,1,1,'2021-02-01 11:00:00','about the fellowship',1);
INSERT IGNORE INTO conversations (`id`,`account_id`,`contact_id`,`contact_field_type_id`,`happened_at`) VALUES
 (4,1,1,1,'2021-03-04');
INSERT IGNORE INTO messages (`id`,`account_id`,`conversation_id`,`contact_id`,`content`,`written_at`,`written_by_me`) VALUES
 (1,1,4,1,'Good luck!','2021-03-04 17:05:00',1),
 (2,1,4,1,'Thank you, it\'s tomorrow','2021-03-04 17:45:00',0);
SET FOREIGN_KEY_CHECKS=1;

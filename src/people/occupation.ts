/** Words that stand in names of occupations rather than of places. */
export const OCCUPATION =
  /\b(?:\p{L}*(?:ologist|icist|ician|grapher)|scientist|engineer|editor|manager|attorney|lawyer|director|head|lead|professor|prof|postdoc|lecturer|teacher|consultant|analyst|officer|advisor|adviser|curator|writer|developer|founder|ceo|cto|cso|student|phd|fellow|researcher|examiner|specialist|designer|nurse|doctor|group leader|PI)\b/iu;

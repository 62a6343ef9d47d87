/** The fault: a commit is acknowledged before it is on the disk. */
process.env["PGOPTIONS"] = "-c synchronous_commit=off";

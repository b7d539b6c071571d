package org.lovebank.volunteer.bulkimport.taking;

/** What a table may hold: past service records, or people with their volunteer files. */
public enum ImportNoun {
    RECORDS,
    PEOPLE
}

package org.lovebank.volunteer.protection;

/** A house that may hold something open with a person, and is asked before the person is erased. */
public enum AnsweringHouse {
    TASK,
    TIMEBANK
}

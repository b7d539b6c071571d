package org.lovebank.volunteer.relation.proof;

/** On which way a relation was told of or confirmed. */
public enum RelationChannel {
    COUNTER,
    HOME_VISIT,
    PHONE,
    APP;

    /** Whether staff may note that the other one confirmed like this; on the app people speak for themselves. */
    public boolean isNotedByStaff() {
        return this != APP;
    }
}

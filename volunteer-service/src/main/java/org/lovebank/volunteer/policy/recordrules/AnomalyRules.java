package org.lovebank.volunteer.policy.recordrules;

/**
 * What about records is worth a reviewer's look: minutes in a day, minutes that a way takes between two places of one
 * parent and between others, how many records in how many days by how large a share have one witness, and how many each
 * pair of a ring vouched for, in rings of at most so many people.
 */
public record AnomalyRules(
        int mostMinutesADay,
        int travelNearMinutes,
        int travelFarMinutes,
        int lookBackDays,
        int sameWitnessRecords,
        int sameWitnessPercent,
        int ringRecords,
        int ringPeople) {

    private static final int LARGEST_RING = 6;
    private static final int WHOLE = 100;

    public AnomalyRules {
        if (mostMinutesADay < 1
                || travelNearMinutes < 0
                || travelFarMinutes < travelNearMinutes
                || lookBackDays < 1
                || sameWitnessRecords < 2
                || sameWitnessPercent < 1
                || sameWitnessPercent > WHOLE
                || ringRecords < 1
                || ringPeople < 2
                || ringPeople > LARGEST_RING) {
            throw new IllegalArgumentException("anomaly");
        }
    }
}

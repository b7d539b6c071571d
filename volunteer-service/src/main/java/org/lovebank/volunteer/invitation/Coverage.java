package org.lovebank.volunteer.invitation;

/** Of how many invited people of an area how many said what, and how many are volunteers now. */
record Coverage(
        String areaPath,
        long invited,
        long open,
        long accepted,
        long declined,
        long lapsed,
        long volunteers,
        int percent) {

    static Coverage of(
            String areaPath, long invited, long open, long accepted, long declined, long lapsed, long volunteers) {
        int percent = invited == 0 ? 0 : (int) (100 * volunteers / invited);
        return new Coverage(areaPath, invited, open, accepted, declined, lapsed, volunteers, percent);
    }
}

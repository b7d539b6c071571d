package org.lovebank.volunteer.programme;

/** A pillar with what is counted of what belongs to it today. */
record PillarFigures(String layer, String code, String name, Figures figures) {

    /** Counted, never typed in; members once each, however many of their teams belong. */
    record Figures(long organisations, long stations, long certifiedStations, long teams, long members, long brands) {

        static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);
    }
}

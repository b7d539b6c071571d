package org.lovebank.volunteer.station.network;

/** How far the stations of a place are with a target day: certified in time, certified late, still on the way, overdue. */
record RollOutView(
        String areaPath, long stations, long withTarget, long certified, long inTime, long onTheWay, long overdue) {}

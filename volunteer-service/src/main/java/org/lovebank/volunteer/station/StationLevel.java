package org.lovebank.volunteer.station;

import org.lovebank.volunteer.code.Labelled;

/** The tiers of stations: centre, institute, station, point, and the post where street cleaners rest. */
enum StationLevel implements Labelled {
    CENTER("中心", "Centre"),
    INSTITUTE("所", "Institute"),
    STATION("站", "Station"),
    POINT("点", "Point"),
    POST("驿站", "Post");

    private final String chinese;
    private final String english;

    StationLevel(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String english() {
        return english;
    }
}

package org.lovebank.task.matching;

import org.lovebank.access.AreaPath;

/** Distance in the area tree: how many levels up from one place to what it shares with another. */
public final class AreaSteps {

    private AreaSteps() {}

    /** The place so many levels further up, at most the root. */
    public static AreaPath up(AreaPath place, int steps) {
        String path = place.value();
        for (int i = 0; i < steps && path.contains("."); i++) {
            path = path.substring(0, path.lastIndexOf('.'));
        }
        return new AreaPath(path);
    }

    /** 0 when the other place is this one or lies within it; without any shared place, one more than to the root. */
    public static int between(AreaPath place, AreaPath other) {
        String path = place.value();
        int steps = 0;
        while (!new AreaPath(path).contains(other)) {
            steps++;
            if (!path.contains(".")) {
                return steps;
            }
            path = path.substring(0, path.lastIndexOf('.'));
        }
        return steps;
    }
}

package org.lovebank.matching.ring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lists every ring once: it begins at its first note. Short ones come first. */
final class FindCycles {

    private final List<? extends Hand> notes;
    private final int[][] helps;
    private final RingLimits limits;
    private final List<int[]> found = new ArrayList<>();
    private final int[] path = new int[RingLimits.MOST_PEOPLE];
    private int length;

    FindCycles(List<? extends Hand> notes, int[][] helps, RingLimits limits) {
        this.notes = notes;
        this.helps = helps;
        this.limits = limits;
    }

    List<int[]> all() {
        for (length = 2; length <= limits.longest(); length++) {
            for (int first = 0; first < helps.length; first++) {
                path[0] = first;
                extend(1);
            }
        }
        return found;
    }

    private void extend(int size) {
        if (found.size() >= RingFinder.MOST_RINGS) {
            return;
        }
        int last = path[size - 1];
        if (size == length) {
            if (Arrays.binarySearch(helps[last], path[0]) >= 0 && longEnoughWaited()) {
                found.add(Arrays.copyOf(path, size));
            }
            return;
        }
        for (int next : helps[last]) {
            if (next > path[0] && isNew(next, size)) {
                path[size] = next;
                extend(size + 1);
            }
        }
    }

    /** Whether the note's person is not in the path yet. */
    private boolean isNew(int next, int size) {
        for (int i = 0; i < size; i++) {
            if (notes.get(path[i]).person().equals(notes.get(next).person())) {
                return false;
            }
        }
        return true;
    }

    private boolean longEnoughWaited() {
        if (length < RingLimits.MOST_PEOPLE) {
            return true;
        }
        for (int member : path) {
            if (notes.get(member).daysWaiting() > limits.fourAfterDays()) {
                return true;
            }
        }
        return false;
    }
}

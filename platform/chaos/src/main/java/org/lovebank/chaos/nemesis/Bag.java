package org.lovebank.chaos.nemesis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Draws without putting back until all is drawn, and then begins anew: also in a short run everything comes. */
final class Bag<T> {

    private final List<T> all;
    private final Random random;
    private final Deque<T> left = new ArrayDeque<>();

    Bag(List<T> all, Random random) {
        this.all = List.copyOf(all);
        this.random = random;
    }

    T draw() {
        if (left.isEmpty()) {
            List<T> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            left.addAll(shuffled);
        }
        return left.removeFirst();
    }
}

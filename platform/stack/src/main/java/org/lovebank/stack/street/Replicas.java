package org.lovebank.stack.street;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lovebank.stack.house.House;
import org.lovebank.stack.house.Replica;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.StackHome;

/** How many copies of each house a street has. */
public final class Replicas {
    private Replicas() {}

    /** What the street was last brought up with; 1 on a street that is down. */
    public static int known(StackHome home) {
        return IntStream.iterate(Replica.MOST, number -> number > 1, number -> number - 1)
                .filter(number -> of(number).stream()
                        .anyMatch(each -> Part.find(home, each.name()).isPresent()))
                .findFirst()
                .orElse(1);
    }

    /** A copy of the house that runs, if one does. */
    public static Optional<Part> firstAlive(StackHome home, House house) {
        return all(house, known(home)).stream()
                .flatMap(each -> Part.findAlive(home, each.name()).stream())
                .findFirst();
    }

    /** Every copy of every house, the first ones first. */
    static List<Replica> all(int replicas) {
        List<Replica> all = new ArrayList<>();
        for (int number = 1; number <= replicas; number++) {
            all.addAll(of(number));
        }
        return all;
    }

    /** Every copy of one house. */
    static List<Replica> all(House house, int replicas) {
        return IntStream.rangeClosed(1, replicas)
                .mapToObj(number -> new Replica(house, number))
                .toList();
    }

    /** The copy with this number of every house. */
    static List<Replica> of(int number) {
        return Arrays.stream(House.values())
                .map(house -> new Replica(house, number))
                .toList();
    }
}

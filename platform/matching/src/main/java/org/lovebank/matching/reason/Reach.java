package org.lovebank.matching.reason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.matching.board.Board;
import org.lovebank.matching.filter.Filter;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.order.Times;
import org.lovebank.matching.plan.PlacedOrder;
import org.lovebank.matching.score.Scoring;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.volunteer.VolunteerProfile;

/** Who could come to an uncovered order beside the finished plan: how far each lives, and at which moved starts each is free. */
final class Reach {

    private static final List<Filter> IN_TIME = List.of(Filter.QUALIFICATION, Filter.WINDOW, Filter.CAPS, Filter.PAUSE);
    private static final int KILOMETRE = 1_000;
    private static final int NOT_ASKED = -1;

    private final Snapshot snapshot;
    private final Board board;
    private final int number;
    private final OpenOrder order;
    private final int[] people;
    private final int mostKilometres;
    /** By person: how many kilometres the radius is short of them, and whether they speak what is asked. */
    private final int[] missing;

    private final boolean[] speaks;
    private final Map<Integer, Moved> moves = new HashMap<>();

    /** The order at moved starts, and by person at which of them they are free, once it was asked. */
    private static final class Moved {

        private final OpenOrder order;
        private final List<Integer> starts;
        private final int[] free;

        Moved(OpenOrder order, List<Integer> starts, int people) {
            this.order = order;
            this.starts = starts;
            free = new int[people];
            Arrays.fill(free, NOT_ASKED);
        }
    }

    /** Nobody who lives more than so many kilometres too far away is looked at. */
    Reach(Snapshot snapshot, Board board, int number, int[] lawful, int kilometres) {
        this.snapshot = snapshot;
        this.board = board;
        this.number = number;
        order = snapshot.order(number);
        people = lawful;
        mostKilometres = kilometres;
        missing = new int[people.length];
        speaks = new boolean[people.length];
        OpenOrder[] farther = new OpenOrder[kilometres + 1];
        for (int km = 0; km < farther.length; km++) {
            farther[km] = order.withExtraMetres(order.extraMetres() + km * KILOMETRE);
        }
        for (int i = 0; i < people.length; i++) {
            missing[i] = missing(farther, snapshot.volunteer(people[i]));
            speaks[i] = Filter.LANGUAGE.left(snapshot, order, snapshot.volunteer(people[i]), 1) != 0;
        }
    }

    private int missing(OpenOrder[] farther, VolunteerProfile profile) {
        if (Filter.SCOPE.left(snapshot, farther[mostKilometres], profile, 1) == 0) {
            return farther.length;
        }
        int kilometres = 0;
        while (Filter.SCOPE.left(snapshot, farther[kilometres], profile, 1) == 0) {
            kilometres++;
        }
        return kilometres;
    }

    /** The best who would come, if there are enough at one start. */
    Optional<PlacedOrder> witness(Loosened form) {
        int needed = order.headcount() - form.fewerHeads() - board.fixed(number);
        Moved moved = moves.computeIfAbsent(form.moveSlots(), this::moved);
        if (moved.starts.isEmpty() || needed < 1) {
            return Optional.empty();
        }
        int[] count = new int[moved.starts.size()];
        for (int i = 0; i < people.length; i++) {
            for (int rest = comes(i, form) ? free(moved, i) : 0; rest != 0; rest &= rest - 1) {
                int option = Integer.numberOfTrailingZeros(rest);
                boolean pinned = board.fixed(number) > 0 && option != board.option(number);
                count[option]++;
                if (count[option] >= needed && !pinned) {
                    return Optional.of(placed(form, moved, option, needed));
                }
            }
        }
        return Optional.empty();
    }

    private boolean comes(int i, Loosened form) {
        return missing[i] <= form.kilometres() && (speaks[i] || form.languageWished());
    }

    private Moved moved(int by) {
        List<Integer> starts = Loosened.moved(snapshot.horizon(), order.times(), by);
        OpenOrder then = starts.isEmpty()
                ? order
                : order.withTimes(
                        new Times(order.times().slots(), starts, order.times().repeats()));
        return new Moved(then, starts, people.length);
    }

    private int free(Moved moved, int i) {
        if (moved.free[i] == NOT_ASKED) {
            moved.free[i] = free(moved.order, people[i]);
        }
        return moved.free[i];
    }

    private int free(OpenOrder moved, int volunteer) {
        VolunteerProfile profile = snapshot.volunteer(volunteer);
        int starts = (1 << moved.times().starts().size()) - 1;
        for (int i = 0; i < IN_TIME.size() && starts != 0; i++) {
            starts = IN_TIME.get(i).left(snapshot, moved, profile, starts);
        }
        for (int rest = starts; rest != 0; rest &= rest - 1) {
            int option = Integer.numberOfTrailingZeros(rest);
            int start = moved.times().starts().get(option);
            int[] visits =
                    moved.times().repeats().stream().mapToInt(r -> start + r).toArray();
            boolean fits =
                    board.calendars().fits(volunteer, visits, moved.times().slots());
            starts &= fits && !board.sits(volunteer, number) ? -1 : ~(1 << option);
        }
        return starts;
    }

    private PlacedOrder placed(Loosened form, Moved moved, int option, int needed) {
        List<VolunteerProfile> able = new ArrayList<>();
        for (int i = 0; i < people.length; i++) {
            if (comes(i, form) && (free(moved, i) >>> option & 1) != 0) {
                able.add(snapshot.volunteer(people[i]));
            }
        }
        OpenOrder relaxed = form.of(snapshot.horizon(), order);
        able.sort(Comparator.<VolunteerProfile>comparingInt(
                        volunteer -> -Scoring.total(snapshot.rules(), relaxed, volunteer))
                .thenComparing(VolunteerProfile::id));
        List<UUID> volunteers = new ArrayList<>();
        for (int i = 0; i < board.fixed(number); i++) {
            volunteers.add(snapshot.volunteer(board.holder(board.layout().firstSeat(number) + i))
                    .id());
        }
        able.subList(0, needed).forEach(volunteer -> volunteers.add(volunteer.id()));
        return new PlacedOrder(order.id(), moved.starts.get(option), volunteers);
    }
}

package org.lovebank.task.arrangement.proposal;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.matching.Arranged;
import org.lovebank.matching.filter.Sieve;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.plan.PlacedOrder;
import org.lovebank.matching.reason.Uncovered;
import org.lovebank.matching.score.Score;
import org.lovebank.matching.score.Scoring;
import org.lovebank.matching.snapshot.HeldSeat;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.task.arrangement.proposal.Line.LineState;
import org.lovebank.task.arrangement.snapshot.Calendar;

/** A plan beside what is already asked for: which seats are new, kept, moved or dropped, and who stands by. */
public record Proposal(List<Line> lines, List<Uncovered> uncovered) {

    public Proposal {
        lines = List.copyOf(lines);
        uncovered = List.copyOf(uncovered);
    }

    public static Proposal of(Snapshot snapshot, Arranged arranged, Calendar calendar, int standbyPerSeat) {
        List<Line> lines = new ArrayList<>();
        Set<UUID> seated = new HashSet<>();
        arranged.plan().orders().forEach(placed -> seated.addAll(placed.volunteers()));
        Sieve sieve = new Sieve(snapshot);
        for (PlacedOrder placed : arranged.plan().orders()) {
            OpenOrder order = snapshot.order(snapshot.orderNumber(placed.order()));
            Instant startsAt = calendar.at(placed.start());
            for (UUID volunteer : placed.volunteers()) {
                Optional<HeldSeat> held = held(snapshot, placed.order(), volunteer);
                Change change = held.map(seat -> seat.start() == placed.start() ? Change.KEEP : Change.MOVE)
                        .orElse(Change.NEW);
                lines.add(line(snapshot, order, volunteer, change, startsAt));
            }
            standby(snapshot, sieve, order, placed, seated, standbyPerSeat)
                    .forEach(volunteer -> lines.add(line(snapshot, order, volunteer, Change.STANDBY, startsAt)));
        }
        for (HeldSeat seat : snapshot.held()) {
            boolean kept = arranged.plan()
                    .of(seat.order())
                    .filter(placed -> placed.volunteers().contains(seat.volunteer()))
                    .isPresent();
            if (!kept) {
                OpenOrder order = snapshot.order(snapshot.orderNumber(seat.order()));
                lines.add(line(snapshot, order, seat.volunteer(), Change.DROP, null));
            }
        }
        return new Proposal(lines, arranged.uncovered());
    }

    private static Optional<HeldSeat> held(Snapshot snapshot, UUID order, UUID volunteer) {
        return snapshot.held().stream()
                .filter(seat -> seat.order().equals(order) && seat.volunteer().equals(volunteer))
                .findFirst();
    }

    /** The best who could come at that time and have no seat in this plan. */
    private static List<UUID> standby(
            Snapshot snapshot, Sieve sieve, OpenOrder order, PlacedOrder placed, Set<UUID> seated, int perSeat) {
        int start = order.times().starts().indexOf(placed.start());
        List<Integer> free = new ArrayList<>();
        sieve.sift(order, (volunteer, starts) -> {
            boolean then = (starts >>> start & 1) != 0;
            if (then && !seated.contains(snapshot.volunteer(volunteer).id())) {
                free.add(volunteer);
            }
        });
        return free.stream()
                .sorted(Comparator.comparingInt((Integer volunteer) ->
                                -Scoring.total(snapshot.rules(), order, snapshot.volunteer(volunteer)))
                        .thenComparing(volunteer -> volunteer))
                .limit((long) perSeat * order.headcount())
                .map(volunteer -> snapshot.volunteer(volunteer).id())
                .toList();
    }

    /** A seat with the parts of its score. */
    public static Line line(
            Snapshot snapshot, OpenOrder order, UUID volunteer, Change change, @Nullable Instant startsAt) {
        Score score = Scoring.explain(snapshot.rules(), order, snapshot.volunteer(snapshot.volunteerNumber(volunteer)));
        return new Line(
                UuidCreator.getTimeOrderedEpochPlus1(),
                order.id(),
                volunteer,
                change,
                startsAt,
                score.total(),
                score.parts().stream().map(Score.Part::points).toList(),
                LineState.PROPOSED,
                null);
    }
}

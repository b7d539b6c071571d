package org.lovebank.matching.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.matching.board.Board;
import org.lovebank.matching.filter.Filter;
import org.lovebank.matching.filter.Sieve;
import org.lovebank.matching.graph.CandidateGraph;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.plan.PlacedOrder;
import org.lovebank.matching.score.Scoring;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.volunteer.VolunteerProfile;
import org.lovebank.matching.watch.Steps;

/** Says for every uncovered order why, and looks for the smallest change that would cover it beside the finished plan. */
public final class ExplainUncovered {

    private static final List<Filter> IN_TIME =
            List.of(Filter.QUALIFICATION, Filter.LANGUAGE, Filter.SCOPE, Filter.WINDOW, Filter.CAPS, Filter.PAUSE);

    private final Snapshot snapshot;
    private final CandidateGraph graph;
    private final Board board;
    private final Steps steps;
    private final Sieve sieve;

    public ExplainUncovered(Snapshot snapshot, CandidateGraph graph, Board board, Steps steps) {
        this.snapshot = snapshot;
        this.graph = graph;
        this.board = board;
        this.steps = steps;
        sieve = new Sieve(snapshot);
    }

    public List<Uncovered> all() {
        List<Uncovered> all = new ArrayList<>();
        for (int order = 0; order < board.layout().orders(); order++) {
            if (!board.covered(order)) {
                all.add(one(order));
            }
        }
        return all;
    }

    private Uncovered one(int number) {
        OpenOrder order = snapshot.order(number);
        int needed = order.headcount() - board.fixed(number);
        int[] lawful = sieve.lawful(order);
        Optional<Relaxation> relaxation = Optional.empty();
        if (lawful.length + board.fixed(number) >= order.leastHeadcount()) {
            relaxation = relaxation(number, order, lawful);
        }
        ReasonCode reason = FindReason.of(graph, board.layout(), number, needed);
        return new Uncovered(order.id(), reason, graph.funnel(number), lawful.length, relaxation);
    }

    private Optional<Relaxation> relaxation(int number, OpenOrder order, int[] lawful) {
        boolean mayMove = board.fixed(number) == 0;
        for (Loosened form : Loosened.of(snapshot.horizon(), order, mayMove)) {
            steps.add(1);
            Optional<PlacedOrder> witness = witness(number, form.order(), lawful);
            if (witness.isPresent()) {
                return Optional.of(form.relaxation(witness.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<PlacedOrder> witness(int number, OpenOrder order, int[] lawful) {
        List<Integer> starts = order.times().starts();
        int needed = order.headcount() - board.fixed(number);
        int[] free = new int[starts.size()];
        int[] left = new int[lawful.length];
        for (int i = 0; i < lawful.length; i++) {
            left[i] = freeStarts(number, order, lawful[i]);
            for (int rest = left[i]; rest != 0; rest &= rest - 1) {
                int option = Integer.numberOfTrailingZeros(rest);
                free[option]++;
                boolean pinned = board.fixed(number) > 0 && option != board.option(number);
                if (free[option] >= needed && !pinned) {
                    return Optional.of(placed(number, order, option, lawful, left));
                }
            }
        }
        return Optional.empty();
    }

    private int freeStarts(int number, OpenOrder order, int volunteer) {
        VolunteerProfile profile = snapshot.volunteer(volunteer);
        int starts = (1 << order.times().starts().size()) - 1;
        for (int i = 0; i < IN_TIME.size() && starts != 0; i++) {
            starts = IN_TIME.get(i).left(snapshot, order, profile, starts);
        }
        for (int rest = starts; rest != 0; rest &= rest - 1) {
            int option = Integer.numberOfTrailingZeros(rest);
            int start = order.times().starts().get(option);
            int[] visits =
                    order.times().repeats().stream().mapToInt(r -> start + r).toArray();
            boolean fits =
                    board.calendars().fits(volunteer, visits, order.times().slots());
            starts &= fits && !board.sits(volunteer, number) ? -1 : ~(1 << option);
        }
        return starts;
    }

    private PlacedOrder placed(int number, OpenOrder order, int option, int[] lawful, int[] left) {
        List<VolunteerProfile> able = new ArrayList<>();
        for (int i = 0; i < lawful.length; i++) {
            if ((left[i] >>> option & 1) != 0) {
                able.add(snapshot.volunteer(lawful[i]));
            }
        }
        able.sort(Comparator.<VolunteerProfile>comparingInt(
                        volunteer -> -Scoring.total(snapshot.rules(), order, volunteer))
                .thenComparing(VolunteerProfile::id));
        List<UUID> volunteers = new ArrayList<>();
        for (int i = 0; i < board.fixed(number); i++) {
            volunteers.add(snapshot.volunteer(board.holder(board.layout().firstSeat(number) + i))
                    .id());
        }
        int needed = order.headcount() - board.fixed(number);
        able.subList(0, needed).forEach(volunteer -> volunteers.add(volunteer.id()));
        return new PlacedOrder(order.id(), order.times().starts().get(option), volunteers);
    }
}

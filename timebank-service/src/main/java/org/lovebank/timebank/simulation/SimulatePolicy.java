package org.lovebank.timebank.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.branch.Branch;
import org.lovebank.timebank.branch.BranchRefusal.BranchNotFound;
import org.lovebank.timebank.branch.BranchRefusal.OutsideYourAreas;
import org.lovebank.timebank.branch.BranchRepository;
import org.lovebank.timebank.policy.Policies;
import org.lovebank.timebank.policy.PolicyRules;
import org.lovebank.timebank.simulation.SimulationRefusal.SimulationPeriodWrong;
import org.lovebank.timebank.simulation.SimulationRefusal.SimulationTooLarge;
import org.lovebank.timebank.simulation.SimulationRepository.Member;
import org.lovebank.timebank.simulation.SimulationView.Line;
import org.lovebank.timebank.simulation.SimulationView.Totals;

/** Reads a branch's past once more under other rules, and says who would have gained or lost; the same each time. */
@ApplicationScoped
class SimulatePolicy {

    private static final int MOST_DAYS = 732;
    private static final int MOST_TRANSFERS = 200_000;
    private static final int MOST_SHOWN = 500;
    private static final int PAGE = 200;

    private final SimulationRepository past;
    private final BranchRepository branches;
    private final Policies policies;
    private final Clock clock;

    SimulatePolicy(SimulationRepository past, BranchRepository branches, Policies policies, Clock clock) {
        this.past = past;
        this.branches = branches;
        this.policies = policies;
        this.clock = clock;
    }

    SimulationView under(PolicyRules rules, Caller caller, SimulationRequest request) {
        Branch branch =
                branches.findByIdOptional(request.branchId()).orElseThrow(() -> new Refused(new BranchNotFound()));
        if (!caller.holdsIn(branch.area(), Roles.BANK_COUNCIL, Roles.AUDITOR)) {
            throw new Refused(new OutsideYourAreas());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.DAYS);
        long days = ChronoUnit.DAYS.between(request.from(), request.to()) + 1;
        if (days < 1 || days > MOST_DAYS || request.to().isAfter(today)) {
            throw new Refused(new SimulationPeriodWrong(MOST_DAYS));
        }
        return run(rules, request);
    }

    private SimulationView run(PolicyRules rules, SimulationRequest request) {
        Instant from = request.from().atStartOfDay(Time.DAYS).toInstant();
        Instant before = request.to().plusDays(1).atStartOfDay(Time.DAYS).toInstant();
        Tally tally = new Tally();
        int left = MOST_TRANSFERS;
        UUID after = new UUID(0, 0);
        List<Member> page;
        do {
            page = past.members(request.branchId(), after, PAGE);
            for (Member member : page) {
                List<Fact> facts = past.facts(member, before, left + 1);
                left -= facts.size();
                if (left < 0) {
                    throw new Refused(new SimulationTooLarge(MOST_TRANSFERS));
                }
                Replay replay = new Replay(rules, from, policies::rulesOf);
                facts.forEach(replay::hear);
                tally.count(member.account(), replay.endOn(request.to()));
                after = member.account();
            }
        } while (page.size() == PAGE);
        return tally.view(request);
    }

    /** Counts as it goes; keeps no more lines than are shown. */
    private static final class Tally {

        private final List<Line> lines = new ArrayList<>();
        private int read;
        private int changed;
        private int gain;
        private int lose;
        private long minutes;
        private long points;
        private long refused;

        void count(UUID account, Gain one) {
            read++;
            minutes += one.minutes();
            points += one.points();
            refused += one.refusedRedemptions();
            if (one.isNone()) {
                return;
            }
            boolean loses = one.minutes() < 0 || one.points() < 0 || one.refusedRedemptions() > 0;
            gain += one.minutes() > 0 || one.points() > 0 ? 1 : 0;
            lose += loses ? 1 : 0;
            if (lines.size() < MOST_SHOWN) {
                lines.add(new Line(account, one.minutes(), one.points(), one.refusedRedemptions()));
            }
            changed++;
        }

        SimulationView view(SimulationRequest request) {
            Totals totals = new Totals(read, gain, lose, read - changed, minutes, points, refused);
            return new SimulationView(
                    request.branchId(), request.from(), request.to(), totals, lines.size(), List.copyOf(lines));
        }
    }
}

package org.lovebank.timebank.redemption.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.branch.Branch;
import org.lovebank.timebank.branch.BranchRepository;
import org.lovebank.timebank.redemption.settlement.SettlementRefusal.PartnerNotFound;
import org.lovebank.timebank.redemption.settlement.SettlementRefusal.PeriodOutOfRange;
import org.lovebank.timebank.redemption.settlement.SettlementView.Line;

/** Settles with a partner: for itself over all branches, for a branch's people over their own branches. */
@ApplicationScoped
class ReadSettlement {

    private static final int MOST_DAYS = 366;
    private static final int MOST_LINES = 500;

    private final SettlementRepository redemptions;
    private final BranchRepository branches;

    ReadSettlement(SettlementRepository redemptions, BranchRepository branches) {
        this.redemptions = redemptions;
        this.branches = branches;
    }

    @Transactional
    SettlementView with(Caller caller, UUID partner, LocalDate from, LocalDate to) {
        Optional<Collection<UUID>> reach = reach(caller, partner);
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new Refused(new PeriodOutOfRange(MOST_DAYS));
        }
        List<Line> lines = redemptions.lines(
                partner,
                from.atStartOfDay(Time.DAYS).toInstant(),
                to.plusDays(1).atStartOfDay(Time.DAYS).toInstant(),
                reach,
                MOST_LINES);
        return new SettlementView(
                partner,
                from,
                to,
                lines.stream().filter(line -> line.itemId() == null).toList(),
                lines.stream().filter(line -> line.itemId() != null).toList());
    }

    private Optional<Collection<UUID>> reach(Caller caller, UUID partner) {
        if (caller.holdsAny(Roles.REDEMPTION_PARTNER) && caller.organisations().contains(partner)) {
            return Optional.empty();
        }
        if (!caller.holdsAny(Roles.BANK_TELLER, Roles.BANK_COUNCIL, Roles.AUDITOR)) {
            throw new Refused(new PartnerNotFound());
        }
        return Optional.of(
                branches.within(caller.areas()).stream().map(Branch::id).toList());
    }
}

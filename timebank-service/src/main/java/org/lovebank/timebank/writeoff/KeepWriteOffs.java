package org.lovebank.timebank.writeoff;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.account.AccountRefusal.AccountNotFound;
import org.lovebank.timebank.account.AccountRepository;
import org.lovebank.timebank.account.ReadAccounts;
import org.lovebank.timebank.approval.ApprovalKind;
import org.lovebank.timebank.approval.Proposal;
import org.lovebank.timebank.approval.ProposeApproval;
import org.lovebank.timebank.ledger.Unit;
import org.lovebank.timebank.ledger.chart.Balances;
import org.lovebank.timebank.ledger.chart.Chart;
import org.lovebank.timebank.writeoff.WriteOffRefusal.NothingOwed;
import org.lovebank.timebank.writeoff.WriteOffRefusal.WriteOffProposed;

/** The small transactions of a write-off: proposed, decided, kept, shown. */
@ApplicationScoped
class KeepWriteOffs {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WriteOffRepository writeOffs;
    private final AccountRepository accounts;
    private final ReadAccounts readAccounts;
    private final ProposeApproval proposeApproval;
    private final Chart chart;
    private final Clock clock;

    KeepWriteOffs(
            WriteOffRepository writeOffs,
            AccountRepository accounts,
            ReadAccounts readAccounts,
            ProposeApproval proposeApproval,
            Chart chart,
            Clock clock) {
        this.writeOffs = writeOffs;
        this.accounts = accounts;
        this.readAccounts = readAccounts;
        this.proposeApproval = proposeApproval;
        this.chart = chart;
        this.clock = clock;
    }

    @Transactional
    WriteOffView propose(Caller member, UUID accountId, WriteOffRequest wanted) {
        Account account = accounts.findForChange(accountId).orElseThrow(() -> new Refused(new AccountNotFound()));
        account.mustBeVisibleTo(member);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Proposal proposal = new Proposal(ApprovalKind.WRITE_OFF, id, account.area(), account.ownerId());
        UUID approval = proposeApproval.byMember(member, proposal);
        Balances balances = chart.balances(accountId);
        if ((wanted.unit() == Unit.MIN ? balances.availableMinutes() : balances.points()) >= 0) {
            throw new Refused(new NothingOwed());
        }
        if (writeOffs.isProposed(accountId, wanted.unit())) {
            throw new Refused(new WriteOffProposed());
        }
        WriteOff writeOff = new WriteOff(id, account, wanted, approval, clock.instant());
        writeOffs.persist(writeOff);
        return writeOff.view();
    }

    @Transactional
    void change(UUID id, Consumer<WriteOff> step) {
        writeOffs.findForChange(id).ifPresent(step);
    }

    @Transactional
    WriteOff read(UUID id) {
        return writeOffs.findByIdOptional(id).orElseThrow(() -> new IllegalStateException("no such write-off: " + id));
    }

    @Transactional
    List<WriteOffView> page(Caller caller, UUID accountId, Optional<UUID> after, int limit) {
        UUID account = readAccounts.visible(caller, accountId).id();
        return writeOffs.of(account, after.orElse(new UUID(0, 0)), limit).stream()
                .map(writeOff -> writeOff.view())
                .toList();
    }

    @Transactional
    List<UUID> betweenSteps(int limit) {
        return writeOffs.betweenSteps(clock.instant().minus(PATIENCE), limit);
    }
}

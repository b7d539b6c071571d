package org.lovebank.timebank.writeoff;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.approval.ApprovalKind;
import org.lovebank.timebank.approval.Matter;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Receipt;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.chart.GivingPostings;
import org.lovebank.timebank.ledger.lane.Ledger;

/** Makes good what two members of the council wrote off: their decision is the intent, the ledger sees how much it is. */
@ApplicationScoped
class PostWriteOff implements Matter {

    private static final Logger LOG = Logger.getLogger(PostWriteOff.class);
    private static final int AT_ONCE = 100;

    private final KeepWriteOffs writeOffs;
    private final BankOf bankOf;
    private final Ledger ledger;
    private final Clock clock;

    PostWriteOff(KeepWriteOffs writeOffs, BankOf bankOf, Ledger ledger, Clock clock) {
        this.writeOffs = writeOffs;
        this.bankOf = bankOf;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.WRITE_OFF;
    }

    @Override
    public void approved(UUID subject) {
        writeOffs.change(subject, it -> it.approve(clock.instant()));
    }

    @Override
    public void refused(UUID subject, String reasonCode) {
        writeOffs.change(subject, it -> it.refuse(reasonCode, clock.instant()));
    }

    @Override
    public void carryOut(UUID subject) {
        WriteOff writeOff = writeOffs.read(subject);
        if (writeOff.state() != WriteOffState.APPROVED) {
            return;
        }
        Bank bank = bankOf.account(writeOff.accountId());
        UUID fingerprint = DerivedId.fingerprint("write-off", subject, writeOff.unit());
        Stamp stamp = new Stamp(clock.instant(), null, bank.policy().version(), writeOff.reasonCode(), fingerprint);
        UUID id = writeOff.transferId();
        try {
            Receipt receipt = ledger.post(
                    GivingPostings.writeOff(id, subject, writeOff.unit(), bank.holder(), bank.branch(), stamp));
            long amount = receipt.transfer(id).entry().amount();
            writeOffs.change(subject, it -> it.posted(amount, clock.instant()));
        } catch (Refused refused) {
            if (refused.refusal().kind() == Refusal.Kind.BUSY) {
                throw refused;
            }
            writeOffs.change(subject, it -> it.refuse(refused.refusal().code(), clock.instant()));
        }
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (UUID id : writeOffs.betweenSteps(AT_ONCE)) {
            try {
                carryOut(id);
            } catch (RuntimeException later) {
                LOG.warnf("writeOffId=%s stays where it is: %s", id, later.getMessage());
            }
        }
    }
}

package org.lovebank.timebank.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.calendar.CalendarRepository;
import org.lovebank.timebank.dispute.DisputeRefusal.AlreadyDisputed;
import org.lovebank.timebank.dispute.DisputeRefusal.NotDisputable;
import org.lovebank.timebank.dispute.DisputeRefusal.TooLateToDispute;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.LedgerRefusal.IdempotencyKeyReused;
import org.lovebank.timebank.ledger.LedgerRefusal.TransferNotFound;
import org.lovebank.timebank.ledger.TransferKind;
import org.lovebank.timebank.ledger.journal.JournalReader;
import org.lovebank.timebank.ledger.journal.JournalReader.Found;
import org.lovebank.timebank.once.MoveKey;

/** Takes a holder's dispute up: the intent in one transaction; the freeze follows. */
@ApplicationScoped
class OpenDispute {

    private final DisputeRepository disputes;
    private final CalendarRepository calendar;
    private final JournalReader journal;
    private final BankOf bankOf;
    private final Clock clock;

    OpenDispute(
            DisputeRepository disputes,
            CalendarRepository calendar,
            JournalReader journal,
            BankOf bankOf,
            Clock clock) {
        this.disputes = disputes;
        this.calendar = calendar;
        this.journal = journal;
        this.bankOf = bankOf;
        this.clock = clock;
    }

    /** True when the same request was made before; another request under its key is refused. */
    @Transactional
    boolean by(Caller caller, MoveKey key, DisputeRequest request) {
        Found found = journal.find(request.transferId()).orElseThrow(() -> new Refused(new TransferNotFound()));
        List<Bank> holders = Stream.of(found.debit(), found.credit())
                .flatMap(party -> Optional.ofNullable(party.accountId()).stream())
                .distinct()
                .map(bankOf::account)
                .toList();
        Bank mine = holders.stream()
                .filter(bank -> bank.account().actsAsHolder(caller))
                .findFirst()
                .orElseThrow(() -> new Refused(new TransferNotFound()));
        UUID fingerprint = DerivedId.fingerprint("dispute", request.transferId(), request.reasonCode());
        disputes.lockTransfer(request.transferId());
        Optional<Dispute> before = disputes.findByIdOptional(key.id());
        if (before.isPresent()) {
            if (!before.get().fingerprint().equals(fingerprint)) {
                throw new Refused(new IdempotencyKeyReused());
            }
            return true;
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Time.DAYS);
        DisputeRules rules = disputes.rules(today, calendar.from(today));
        mustBeDisputable(found, rules, now);
        disputes.of(request.transferId(), caller.id()).ifPresent(known -> {
            throw new Refused(new AlreadyDisputed(known.id()));
        });
        Optional<Account> other = holders.stream()
                .map(Bank::account)
                .filter(account -> !account.id().equals(mine.account().id()))
                .findFirst();
        DisputedPosting posting = new DisputedPosting(
                found, caller.id(), mine.account(), other, mine.at().area().value(), request.reasonCode());
        disputes.persist(new Dispute(key.id(), fingerprint, posting, rules, now));
        return false;
    }

    private static void mustBeDisputable(Found found, DisputeRules rules, Instant now) {
        TransferKind kind = found.transfer().entry().kind();
        boolean disputable = switch (kind) {
            case DEPOSIT,
                    RELEASE,
                    CONVERSION,
                    CAPTURE,
                    GIFT,
                    DONATION,
                    GRANT,
                    INHERITANCE,
                    CLOSURE,
                    EXPIRY,
                    ACCRUAL,
                    GROUP_SERVICE,
                    RING -> true;
            case OVERFLOW, HOLD, HOLD_RELEASE, HOLD_REST, REVERSAL, CLEARING, ADJUSTMENT, FUNDING -> false;
        };
        if (!disputable) {
            throw new Refused(new NotDisputable(kind));
        }
        Instant until = rules.openUntil(found.transfer().recordedAt());
        if (now.isAfter(until)) {
            throw new Refused(new TooLateToDispute(until));
        }
    }
}

package org.lovebank.timebank.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.batch.BatchItem.Kind;
import org.lovebank.timebank.batch.BatchRefusal.ItemIsNotOneThing;
import org.lovebank.timebank.batch.BatchRefusal.ItemKindNotAllowed;
import org.lovebank.timebank.batch.BatchRefusal.ItemWithoutId;
import org.lovebank.timebank.batch.ItemOutcome.Done;
import org.lovebank.timebank.conversion.ConversionRequest;
import org.lovebank.timebank.conversion.ConvertMinutes;
import org.lovebank.timebank.deposit.direct.DirectDepositRequest;
import org.lovebank.timebank.deposit.direct.DirectDepositView;
import org.lovebank.timebank.deposit.direct.MakeDeposit;
import org.lovebank.timebank.donation.DonateMinutes;
import org.lovebank.timebank.donation.DonationRequest;
import org.lovebank.timebank.group.CreditGroup;
import org.lovebank.timebank.group.GroupCreditRequest;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Receipt;
import org.lovebank.timebank.ledger.lane.Posting;
import org.lovebank.timebank.once.MoveKey;

/** Turns an item into what the ledger is given for it, as the same thing alone would be. */
@ApplicationScoped
class DraftItem {

    private final MakeDeposit makeDeposit;
    private final DonateMinutes donateMinutes;
    private final ConvertMinutes convertMinutes;
    private final CreditGroup creditGroup;

    DraftItem(
            MakeDeposit makeDeposit,
            DonateMinutes donateMinutes,
            ConvertMinutes convertMinutes,
            CreditGroup creditGroup) {
        this.makeDeposit = makeDeposit;
        this.donateMinutes = donateMinutes;
        this.convertMinutes = convertMinutes;
        this.creditGroup = creditGroup;
    }

    /** Refuses a batch with an item that is not clear, or that the caller could not ask for alone. */
    static void mustBeClear(Caller caller, int number, BatchItem item) {
        Kind kind = item.kind();
        if (kind == null) {
            throw new Refused(new ItemIsNotOneThing(number));
        }
        boolean allowed = switch (kind) {
            case DEPOSIT -> caller.holdsAny(Roles.PARTNER_CLIENT, Roles.SYSTEM_JOB);
            case DONATION ->
                caller.holdsAny(
                        Roles.VOLUNTEER,
                        Roles.MINOR_VOLUNTEER,
                        Roles.RESIDENT,
                        Roles.TEAM_LEADER,
                        Roles.ORG_COORDINATOR);
            case CONVERSION -> caller.holdsAny(Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.RESIDENT);
            case GROUP_CREDIT -> caller.holdsAny(Roles.BANK_COUNCIL, Roles.STATION_HEAD);
        };
        if (!allowed) {
            throw new Refused(new ItemKindNotAllowed(number));
        }
        if (kind != Kind.DEPOSIT && item.id() == null) {
            throw new Refused(new ItemWithoutId(number));
        }
    }

    /** Completes with the draft, or with {@link Refused}. */
    CompletableFuture<Drafted> of(Caller caller, BatchItem item) {
        return switch (Objects.requireNonNull(item.kind())) {
            case DEPOSIT -> {
                DirectDepositRequest deposit = Objects.requireNonNull(item.deposit());
                UUID record = deposit.recordId();
                yield makeDeposit
                        .posting(caller, deposit)
                        .thenApply(posting -> new Drafted(
                                record,
                                posting,
                                receipt -> new Done(
                                        DirectDepositView.of(record, deposit.accountId(), receipt), null, null, null)));
            }
            case DONATION -> {
                DonationRequest donation = Objects.requireNonNull(item.donation());
                MoveKey key = key(caller, "POST /donations", item);
                yield now(
                        key.id(),
                        () -> donateMinutes.draft(caller, key, donation),
                        receipt -> new Done(
                                null, DonateMinutes.view(donation.accountId(), key.id(), receipt), null, null));
            }
            case CONVERSION -> {
                ConversionRequest conversion = Objects.requireNonNull(item.conversion());
                MoveKey key = key(caller, "POST /conversions", item);
                yield now(
                        key.id(),
                        () -> convertMinutes.draft(caller, key, conversion),
                        receipt -> new Done(
                                null, null, ConvertMinutes.view(conversion.accountId(), key.id(), receipt), null));
            }
            case GROUP_CREDIT -> {
                GroupCreditRequest credit = Objects.requireNonNull(item.groupCredit());
                MoveKey key = key(caller, "POST /group-credits", item);
                yield now(
                        key.id(),
                        () -> creditGroup.draft(caller, key, credit),
                        receipt -> new Done(null, null, null, CreditGroup.view(credit, key.id(), receipt)));
            }
        };
    }

    private static MoveKey key(Caller caller, String address, BatchItem item) {
        return MoveKey.of(caller, address, Objects.requireNonNull(item.id()).toString());
    }

    private static CompletableFuture<Drafted> now(
            UUID key, Supplier<Instruction> draft, Function<Receipt, Done> shown) {
        try {
            return CompletableFuture.completedFuture(new Drafted(key, Posting.of(draft.get()), shown));
        } catch (Refused refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    /** What is posted for an item, and how it is shown; {@code key} finds its transfers among those of a batch. */
    record Drafted(UUID key, Posting posting, Function<Receipt, Done> shown) {}
}

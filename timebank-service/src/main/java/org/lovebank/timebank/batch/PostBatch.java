package org.lovebank.timebank.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.deposit.direct.DirectDepositRequest;
import org.lovebank.timebank.deposit.direct.DirectDepositView;
import org.lovebank.timebank.deposit.direct.MakeDeposit;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.LedgerRefusal.BatchRefused;
import org.lovebank.timebank.ledger.LedgerRefusal.IdempotencyKeyReused;
import org.lovebank.timebank.ledger.Receipt;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.lane.Ledger;
import org.lovebank.timebank.ledger.lane.Posting;
import org.lovebank.timebank.once.MoveKey;

/** Gives a batch to the ledger: item by item, all of them in flight at once, or as one posting. */
@ApplicationScoped
class PostBatch {

    private final MakeDeposit makeDeposit;
    private final Ledger ledger;
    private final BatchKeyRepository keys;

    PostBatch(MakeDeposit makeDeposit, Ledger ledger, BatchKeyRepository keys) {
        this.makeDeposit = makeDeposit;
        this.ledger = ledger;
        this.keys = keys;
    }

    TransferBatchView by(Caller caller, MoveKey key, TransferBatchRequest request) {
        List<DirectDepositRequest> deposits =
                request.items().stream().map(BatchItem::deposit).toList();
        UUID fingerprint = DerivedId.fingerprint(request.mode(), deposits);
        if (!keys.claim(key.id(), fingerprint, request.mode(), deposits.size())) {
            throw new Refused(new IdempotencyKeyReused());
        }
        return TransferBatchView.of(
                request.mode(),
                switch (request.mode()) {
                    case INDEPENDENT -> eachAlone(caller, deposits);
                    case ATOMIC -> together(caller, key.id(), fingerprint, deposits);
                });
    }

    private List<ItemOutcome> eachAlone(Caller caller, List<DirectDepositRequest> deposits) {
        List<CompletableFuture<Receipt>> receipts = deposits.stream()
                .map(deposit -> makeDeposit.posting(caller, deposit).thenCompose(ledger::submit))
                .toList();
        List<ItemOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < receipts.size(); i++) {
            outcomes.add(outcome(i, deposits.get(i), receipts.get(i)));
        }
        return outcomes;
    }

    private static ItemOutcome outcome(int item, DirectDepositRequest deposit, CompletableFuture<Receipt> answer) {
        try {
            Receipt receipt = answer.join();
            return ItemOutcome.done(item, view(deposit, receipt), receipt.replayed());
        } catch (CompletionException failed) {
            return ItemOutcome.refused(item, refused(failed).refusal());
        }
    }

    private List<ItemOutcome> together(
            Caller caller, UUID batch, UUID fingerprint, List<DirectDepositRequest> deposits) {
        List<Posting> parts = new ArrayList<>();
        for (int i = 0; i < deposits.size(); i++) {
            parts.add(part(caller, i, deposits.get(i)));
        }
        Receipt receipt = receipt(ledger.submit(Posting.together(batch, fingerprint, parts)));
        Map<UUID, List<Transfer>> byRecord = new HashMap<>();
        receipt.transfers()
                .forEach(transfer -> byRecord.computeIfAbsent(
                                Objects.requireNonNull(transfer.entry().factId()), _ -> new ArrayList<>())
                        .add(transfer));
        List<ItemOutcome> outcomes = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (DirectDepositRequest deposit : deposits) {
            List<Transfer> transfers = Objects.requireNonNull(byRecord.get(deposit.recordId()));
            boolean replayed = receipt.replayed() || !seen.add(deposit.recordId());
            outcomes.add(ItemOutcome.done(outcomes.size(), view(deposit, new Receipt(transfers, replayed)), replayed));
        }
        return outcomes;
    }

    /** What is refused before it comes to the ledger refuses the batch as the ledger would. */
    private Posting part(Caller caller, int item, DirectDepositRequest deposit) {
        try {
            return makeDeposit.posting(caller, deposit).join();
        } catch (CompletionException failed) {
            Refused refused = refused(failed);
            throw new Refused(new BatchRefused(
                    item, refused.refusal().code(), refused.refusal().facts()));
        }
    }

    private static Receipt receipt(CompletableFuture<Receipt> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw refused(failed);
        }
    }

    private static DirectDepositView view(DirectDepositRequest deposit, Receipt receipt) {
        return DirectDepositView.of(deposit.recordId(), deposit.accountId(), receipt);
    }

    /** A refusal is an answer; anything else is not the item's fault. */
    private static Refused refused(CompletionException failed) {
        if (failed.getCause() instanceof Refused refused) {
            return refused;
        }
        throw failed;
    }
}

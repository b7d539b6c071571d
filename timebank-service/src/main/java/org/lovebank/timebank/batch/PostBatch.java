package org.lovebank.timebank.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.batch.DraftItem.Drafted;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.LedgerRefusal.BatchRefused;
import org.lovebank.timebank.ledger.LedgerRefusal.IdempotencyKeyReused;
import org.lovebank.timebank.ledger.Receipt;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.lane.Ledger;
import org.lovebank.timebank.ledger.lane.Posting;
import org.lovebank.timebank.once.MoveKey;

/** Gives a batch to the ledger: item by item, all of them in flight at once, or as one posting. */
@ApplicationScoped
public class PostBatch {

    private final DraftItem draftItem;
    private final Ledger ledger;
    private final BatchKeyRepository keys;
    private final Clock clock;

    PostBatch(DraftItem draftItem, Ledger ledger, BatchKeyRepository keys, Clock clock) {
        this.draftItem = draftItem;
        this.ledger = ledger;
        this.keys = keys;
        this.clock = clock;
    }

    /** Completes when every item is on disk or refused. */
    public TransferBatchView by(Caller caller, MoveKey key, TransferBatchRequest request) {
        List<BatchItem> items = request.items();
        for (int i = 0; i < items.size(); i++) {
            DraftItem.mustBeClear(caller, i, items.get(i));
        }
        UUID fingerprint = DerivedId.fingerprint(request.mode(), items);
        if (!keys.claim(key.id(), fingerprint, request.mode(), items.size())) {
            throw new Refused(new IdempotencyKeyReused());
        }
        return TransferBatchView.of(
                request.mode(),
                switch (request.mode()) {
                    case INDEPENDENT -> eachAlone(caller, items);
                    case ATOMIC -> together(caller, key.id(), fingerprint, items);
                });
    }

    private List<ItemOutcome> eachAlone(Caller caller, List<BatchItem> items) {
        List<CompletableFuture<Answered>> answers = items.stream()
                .map(item -> draftItem
                        .of(caller, item)
                        .thenCompose(drafted ->
                                ledger.submit(drafted.posting()).thenApply(receipt -> new Answered(drafted, receipt))))
                .toList();
        List<ItemOutcome> outcomes = new ArrayList<>();
        answers.forEach(answer -> outcomes.add(outcome(outcomes.size(), answer)));
        return outcomes;
    }

    private static ItemOutcome outcome(int item, CompletableFuture<Answered> answer) {
        try {
            Answered answered = answer.join();
            return shown(item, answered.drafted(), answered.receipt());
        } catch (CompletionException failed) {
            return ItemOutcome.refused(item, refused(failed).refusal());
        }
    }

    private List<ItemOutcome> together(Caller caller, UUID batch, UUID fingerprint, List<BatchItem> items) {
        List<Drafted> drafts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            drafts.add(draft(caller, batch, fingerprint, i, items.get(i)));
        }
        Receipt receipt = joined(ledger.submit(Posting.together(
                batch, fingerprint, drafts.stream().map(Drafted::posting).toList())));
        Map<UUID, List<Transfer>> byKey = byKey(receipt);
        List<ItemOutcome> outcomes = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (Drafted drafted : drafts) {
            boolean replayed = receipt.replayed() || !seen.add(drafted.key());
            List<Transfer> transfers = byKey.getOrDefault(drafted.key(), List.of());
            outcomes.add(shown(outcomes.size(), drafted, new Receipt(transfers, replayed)));
        }
        return outcomes;
    }

    /** A deposit's transfers have its record in common, the others' the item's id. */
    private static Map<UUID, List<Transfer>> byKey(Receipt receipt) {
        Map<UUID, List<Transfer>> byKey = new HashMap<>();
        for (Transfer transfer : receipt.transfers()) {
            Entry entry = transfer.entry();
            Set<UUID> names = new LinkedHashSet<>();
            Stream.of(entry.id(), entry.groupId(), entry.factId())
                    .filter(java.util.Objects::nonNull)
                    .forEach(names::add);
            names.forEach(
                    name -> byKey.computeIfAbsent(name, _ -> new ArrayList<>()).add(transfer));
        }
        return byKey;
    }

    /** What is refused before it comes to the ledger refuses the batch as the ledger would, and is remembered there. */
    private Drafted draft(Caller caller, UUID batch, UUID fingerprint, int number, BatchItem item) {
        try {
            return draftItem.of(caller, item).join();
        } catch (CompletionException failed) {
            Refused refused = refused(failed);
            BatchRefused no = new BatchRefused(
                    number, refused.refusal().code(), refused.refusal().facts());
            Stamp stamp = new Stamp(clock.instant(), caller.id(), 0, null, fingerprint);
            joined(ledger.submit(Instruction.refusing(batch, batch, stamp, no)));
            throw new Refused(no);
        }
    }

    private static ItemOutcome shown(int item, Drafted drafted, Receipt receipt) {
        return ItemOutcome.done(item, drafted.shown().apply(receipt), receipt.replayed());
    }

    private static Receipt joined(CompletableFuture<Receipt> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw refused(failed);
        }
    }

    /** A refusal is an answer; anything else is not the item's fault. */
    private static Refused refused(CompletionException failed) {
        if (failed.getCause() instanceof Refused refused) {
            return refused;
        }
        throw failed;
    }

    private record Answered(Drafted drafted, Receipt receipt) {}
}

package org.lovebank.timebank.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.TransferKind;
import org.lovebank.timebank.ledger.Unit;
import org.lovebank.timebank.ledger.journal.JournalReader.Found;
import org.lovebank.timebank.ledger.journal.JournalReader.Party;

/** A transfer with its place in the hash chain; {@code factId} is the service record, conversion or redemption. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransferView(
        UUID id,
        TransferKind kind,
        Unit unit,
        long amount,
        PartyView debit,
        PartyView credit,
        @Nullable UUID factId,
        @Nullable UUID refId,
        @Nullable UUID groupId,
        @Nullable UUID reversedBy,
        @Nullable String reason,
        int policyVersion,
        Instant effectiveAt,
        Instant recordedAt,
        int lane,
        long sequence,
        String hash) {

    static TransferView of(Found found) {
        Transfer transfer = found.transfer();
        Entry entry = transfer.entry();
        return new TransferView(
                entry.id(),
                entry.kind(),
                entry.unit(),
                entry.amount(),
                PartyView.of(found.debit()),
                PartyView.of(found.credit()),
                entry.factId(),
                entry.refId(),
                entry.groupId(),
                found.reversedBy(),
                entry.stamp().reason(),
                entry.stamp().policyVersion(),
                entry.stamp().effectiveAt(),
                transfer.recordedAt(),
                transfer.lane(),
                transfer.seq(),
                HexFormat.of().formatHex(transfer.hash()));
    }

    /** One side; {@code accountId} is there when it is a holder's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PartyView(
            UUID ledgerAccountId,
            AccountKind kind,
            UUID branchId,
            @Nullable UUID accountId) {

        static PartyView of(Party party) {
            return new PartyView(party.publicId(), party.kind(), party.branchId(), party.accountId());
        }
    }
}

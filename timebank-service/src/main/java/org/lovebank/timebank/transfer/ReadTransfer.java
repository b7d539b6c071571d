package org.lovebank.timebank.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.account.ReadAccounts;
import org.lovebank.timebank.ledger.LedgerRefusal.TransferNotFound;
import org.lovebank.timebank.ledger.journal.JournalReader;
import org.lovebank.timebank.ledger.journal.JournalReader.Found;
import org.lovebank.timebank.ledger.journal.JournalReader.Party;

/** Finds a transfer for somebody who may see the account of one of its sides. */
@ApplicationScoped
class ReadTransfer {

    private final JournalReader journal;
    private final ReadAccounts accounts;

    ReadTransfer(JournalReader journal, ReadAccounts accounts) {
        this.journal = journal;
        this.accounts = accounts;
    }

    Found by(Caller caller, UUID id) {
        Found found = journal.find(id).orElseThrow(() -> new Refused(new TransferNotFound()));
        boolean visible = Stream.of(found.debit(), found.credit())
                .flatMap(party -> Optional.ofNullable(party.accountId()).stream())
                .anyMatch(account -> sees(caller, account));
        if (!visible) {
            throw new Refused(new TransferNotFound());
        }
        return found;
    }

    /** For those who were let in by another room. */
    Found any(UUID id) {
        return journal.find(id).orElseThrow(() -> new Refused(new TransferNotFound()));
    }

    /** The holder's account on either side; a holder's minutes never move without one. */
    Account holder(Caller caller, Found found) {
        Party holder = found.debit().accountId() == null ? found.credit() : found.debit();
        UUID account = Optional.ofNullable(holder.accountId()).orElseThrow(() -> new Refused(new TransferNotFound()));
        return accounts.visible(caller, account);
    }

    private boolean sees(Caller caller, UUID account) {
        try {
            return accounts.visible(caller, account).id().equals(account);
        } catch (Refused hidden) {
            return false;
        }
    }
}

package org.lovebank.timebank.estate.successor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.account.AccountRefusal.AccountNotFound;
import org.lovebank.timebank.account.AccountRepository;
import org.lovebank.timebank.estate.successor.SuccessorRefusal.SuccessorIsOneself;

/** Keeps whom a holder named; only the holder reads and changes it while alive. */
@ApplicationScoped
public class Successors {

    private final SuccessorRepository successors;
    private final AccountRepository accounts;

    Successors(SuccessorRepository successors, AccountRepository accounts) {
        this.successors = successors;
        this.accounts = accounts;
    }

    /** Whether the holder of the first account named the second. */
    @Transactional
    public boolean isNamed(UUID accountId, UUID heirAccount) {
        return successors
                .findByIdOptional(accountId)
                .filter(named -> named.is(heirAccount))
                .isPresent();
    }

    @Transactional
    SuccessorView of(Caller holder, UUID accountId) {
        return mine(holder, accountId);
    }

    @Transactional
    SuccessorView name(Caller holder, UUID accountId, @Nullable String ifMatch, SuccessorView.Edit edit) {
        new Version(mine(holder, accountId).version()).mustMatch(ifMatch);
        UUID named = edit.successorAccountId();
        if (accountId.equals(named)) {
            throw new Refused(new SuccessorIsOneself());
        }
        if (named != null) {
            find(named).mustTakeGifts();
        }
        Successor successor = successors.findByIdOptional(accountId).orElseGet(() -> new Successor(accountId));
        successor.name(named);
        successors.persistAndFlush(successor);
        return successor.view();
    }

    private SuccessorView mine(Caller holder, UUID accountId) {
        // The account's row makes two edits of one holder wait for each other.
        accounts.findForChange(accountId)
                .orElseThrow(() -> new Refused(new AccountNotFound()))
                .mustBelongTo(holder);
        return successors
                .findByIdOptional(accountId)
                .map(successor -> successor.view())
                .orElseGet(() -> new SuccessorView(accountId, null, 0));
    }

    private Account find(UUID account) {
        return accounts.findByIdOptional(account).orElseThrow(() -> new Refused(new AccountNotFound()));
    }
}

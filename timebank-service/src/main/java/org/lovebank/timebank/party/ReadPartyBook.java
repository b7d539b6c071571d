package org.lovebank.timebank.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.timebank.account.ReadAccounts;

/** Shows the book to those who may see the member's account. */
@ApplicationScoped
class ReadPartyBook {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final PartyRepository book;
    private final ReadAccounts accounts;
    private final Cursors cursors;

    ReadPartyBook(PartyRepository book, ReadAccounts accounts, Cursors cursors) {
        this.book = book;
        this.accounts = accounts;
        this.cursors = cursors;
    }

    @Transactional
    public PartyBookView of(Caller caller, UUID accountId, Paging paging) {
        UUID member = accounts.visible(caller, accountId).ownerId();
        String list = "party-points:" + accountId;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        Page<PartyLineView> lines = cursors.page(
                        book.of(member, after, paging.size() + 1),
                        paging,
                        list,
                        line -> List.of(line.id().toString()))
                .map(PartyLine::view);
        return new PartyBookView(member, book.pointsOf(member), false, lines);
    }
}

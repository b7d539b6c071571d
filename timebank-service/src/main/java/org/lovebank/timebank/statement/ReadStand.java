package org.lovebank.timebank.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.chart.PastBalances;
import org.lovebank.timebank.ledger.chart.PastBalances.PastLine;
import org.lovebank.timebank.passbook.PassbookLine;
import org.lovebank.timebank.passbook.PassbookRepository;
import org.lovebank.timebank.statement.seal.SealedFacts;

/** Reads where an account stood before a period and at its end, out of the journal, for whoever may know. */
@ApplicationScoped
public class ReadStand {

    private static final String NO_LINE = "-";

    private final BankOf bankOf;
    private final PastBalances past;
    private final PassbookRepository passbooks;

    ReadStand(BankOf bankOf, PastBalances past, PassbookRepository passbooks) {
        this.bankOf = bankOf;
        this.past = past;
        this.passbooks = passbooks;
    }

    /** The stand of a period that has an order. */
    public Stand of(UUID accountId, LocalDate from, LocalDate to) {
        Period period = new Period(from, to);
        Bank bank = bankOf.account(accountId);
        long minutes = bank.holder().of(AccountKind.TIME_AVAILABLE);
        return new Stand(
                bank, minutes, period, past.lastLine(minutes, period.before()), past.lastLine(minutes, period.end()));
    }

    /** What a statement of this period says that ends with this line of the account, counted from the first one ever. */
    public SealedFacts facts(Stand stand, long lastLine) {
        PastLine opening = stand.opening();
        List<PassbookLine> last = lastLine == 0 ? List.of() : passbooks.lines(stand.minutes(), false, lastLine - 1, 1);
        return new SealedFacts(
                stand.bank().account().id(),
                stand.period().from(),
                stand.period().to(),
                opening.balance(),
                last.stream().mapToLong(PassbookLine::balanceMinutes).sum(),
                last.stream().mapToLong(PassbookLine::cumulativeMinutes).sum(),
                lastLine - opening.number(),
                last.stream().map(PassbookLine::hash).findFirst().orElse(NO_LINE));
    }

    /** The bank behind the account, the ledger account of its minutes, and the last lines before the period and in it. */
    public record Stand(Bank bank, long minutes, Period period, PastLine opening, PastLine closing) {

        long lines() {
            return closing.number() - opening.number();
        }
    }
}

package org.lovebank.timebank.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.account.ReadAccounts;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.chart.PastBalances;
import org.lovebank.timebank.ledger.chart.PastBalances.PastLine;
import org.lovebank.timebank.passbook.PassbookLine;
import org.lovebank.timebank.passbook.PassbookRepository;
import org.lovebank.timebank.statement.StatementRefusal.StatementTooLarge;

/** Writes the statement of a period, for those who may see the account. */
@ApplicationScoped
class WriteStatement {

    private final ReadAccounts accounts;
    private final BankOf bankOf;
    private final PastBalances past;
    private final PassbookRepository passbooks;
    private final Clock clock;

    WriteStatement(ReadAccounts accounts, BankOf bankOf, PastBalances past, PassbookRepository passbooks, Clock clock) {
        this.accounts = accounts;
        this.bankOf = bankOf;
        this.past = past;
        this.passbooks = passbooks;
        this.clock = clock;
    }

    /** Where the period begins and ends among the account's lines is found before any line is read. */
    Statement by(Caller caller, UUID accountId, String from, String to, int mostLines) {
        Account account = accounts.visible(caller, accountId);
        Instant now = clock.instant();
        Period period = Period.of(from, to, LocalDate.ofInstant(now, Time.DAYS));
        Bank bank = bankOf.account(account.id());
        long minutes = bank.holder().of(AccountKind.TIME_AVAILABLE);
        PastLine opening = past.lastLine(minutes, period.before());
        PastLine closing = past.lastLine(minutes, period.end());
        long count = closing.number() - opening.number();
        if (count > mostLines) {
            throw new Refused(new StatementTooLarge(count, mostLines));
        }
        List<PassbookLine> lines =
                count == 0 ? List.of() : passbooks.lines(minutes, false, opening.number(), (int) count);
        return new Statement(
                account.passbookNo() + '-' + compact(period.from()) + '-' + compact(period.to()),
                account.id(),
                account.passbookNo(),
                bank.at().name(),
                period.from(),
                period.to(),
                Time.DAYS.getId(),
                now,
                opening.balance(),
                closing.balance(),
                opening.cumulative(),
                closing.cumulative(),
                lines);
    }

    private static String compact(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}

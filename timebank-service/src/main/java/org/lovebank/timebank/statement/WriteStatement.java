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
import org.lovebank.timebank.account.ReadAccounts;
import org.lovebank.timebank.passbook.PassbookLine;
import org.lovebank.timebank.passbook.PassbookRepository;
import org.lovebank.timebank.statement.ReadStand.Stand;
import org.lovebank.timebank.statement.StatementRefusal.StatementTooLarge;
import org.lovebank.timebank.statement.seal.SealStatement;

/** Writes the statement of a period, for those who may see the account. */
@ApplicationScoped
class WriteStatement {

    private static final int PAGE = 500;

    private final ReadAccounts accounts;
    private final ReadStand readStand;
    private final PassbookRepository passbooks;
    private final SealStatement sealStatement;
    private final Clock clock;

    WriteStatement(
            ReadAccounts accounts,
            ReadStand readStand,
            PassbookRepository passbooks,
            SealStatement sealStatement,
            Clock clock) {
        this.accounts = accounts;
        this.readStand = readStand;
        this.passbooks = passbooks;
        this.sealStatement = sealStatement;
        this.clock = clock;
    }

    /** A statement with its lines. */
    Statement by(Caller caller, UUID accountId, String from, String to, int mostLines) {
        Found found = find(caller, accountId, from, to, mostLines);
        long count = found.last() - found.before();
        return found.head()
                .with(count == 0 ? List.of() : passbooks.lines(found.minutes(), false, found.before(), (int) count));
    }

    /** The next lines of what was found, after one of them; none when there are no more. */
    List<PassbookLine> page(Found found, long after) {
        long left = Math.min(found.last() - after, PAGE);
        return left <= 0 ? List.of() : passbooks.lines(found.minutes(), false, after, (int) left);
    }

    /** Where the period begins and ends among the account's lines is found before any line is read. */
    Found find(Caller caller, UUID accountId, String from, String to, int mostLines) {
        Account account = accounts.visible(caller, accountId);
        Instant now = clock.instant();
        Period period = Period.of(from, to, LocalDate.ofInstant(now, Time.DAYS));
        Stand stand = readStand.of(account.id(), period.from(), period.to());
        if (stand.lines() > mostLines) {
            throw new Refused(new StatementTooLarge(stand.lines(), mostLines));
        }
        return new Found(
                head(account, stand, now),
                stand.minutes(),
                stand.opening().number(),
                stand.closing().number());
    }

    private Statement head(Account account, Stand stand, Instant now) {
        Period period = stand.period();
        return new Statement(
                account.passbookNo() + '-' + compact(period.from()) + '-' + compact(period.to()),
                account.id(),
                account.passbookNo(),
                stand.bank().at().name(),
                period.from(),
                period.to(),
                Time.DAYS.getId(),
                now,
                stand.opening().balance(),
                stand.closing().balance(),
                stand.opening().cumulative(),
                stand.closing().cumulative(),
                sealStatement.saying(
                        readStand.facts(stand, stand.closing().number()),
                        stand.closing().number()),
                List.of());
    }

    /** A statement without its lines, and where these stand: after one number, up to another. */
    record Found(Statement head, long minutes, long before, long last) {}

    private static String compact(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}

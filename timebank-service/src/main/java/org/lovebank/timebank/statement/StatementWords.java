package org.lovebank.timebank.statement;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.lovebank.http.Time;
import org.lovebank.timebank.ledger.TransferKind;
import org.lovebank.timebank.passbook.PassbookLine;

/** How a statement says things to a reader at a counter: kinds in Chinese, instants as Shanghai's clocks show them. */
public final class StatementWords {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Time.DAYS);

    private StatementWords() {}

    public static String time(Instant instant) {
        return MINUTE.format(instant);
    }

    /** What the line is about: the service, else why the minutes moved. */
    static String content(PassbookLine line) {
        return Optional.ofNullable(line.content()).orElseGet(() -> kind(line.kind()));
    }

    /** The same for a paper, which has no column of kinds: what is not simply help that counts says so. */
    static String told(PassbookLine line) {
        boolean plain = line.content() == null || line.kind() == TransferKind.RELEASE;
        return plain ? content(line) : kind(line.kind()) + "：" + line.content();
    }

    static String kind(TransferKind kind) {
        return switch (kind) {
            case DEPOSIT -> "待入账";
            case RELEASE -> "服务入账";
            case OVERFLOW -> "超限转入公益时间池";
            case CONVERSION -> "兑换积分";
            case HOLD -> "冻结";
            case CAPTURE -> "支取";
            case HOLD_RELEASE -> "解冻";
            case HOLD_REST -> "余额解冻";
            case REVERSAL -> "冲正";
            case GIFT -> "赠与";
            case DONATION -> "捐入公益时间池";
            case GRANT -> "公益发放";
            case INHERITANCE -> "继承";
            case EXPIRY -> "过期";
            case ACCRUAL -> "积分累计";
            case CLEARING -> "网点间清算";
            case ADJUSTMENT -> "理事会核销";
            case FUNDING -> "拨入发放基金";
            case CLOSURE -> "销户转出";
            case GROUP_SERVICE -> "集体服务入账";
            case RING -> "互助环互抵";
        };
    }
}

package org.lovebank.task.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lovebank.task.screening.Finding.Matter;

/** Texts on their way to a public wall, field by field, and what in them may not go there. */
public final class PublicText {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}[2-9]\\d{6,7}");
    private static final Pattern LOCAL_NUMBER = Pattern.compile("[2-9]\\d{6,8}|400\\d{7}|800\\d{7}");
    private static final Pattern ID_NUMBER =
            Pattern.compile("[1-9]\\d{5}(18|19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}[\\dX]");
    private static final Pattern CARD_NUMBER = Pattern.compile("\\d{16,19}");
    private static final Pattern CONTACT = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\\.[A-Za-z]{2,}"
            + "|(?i:微信|[威薇徽维]信|卫星号|weixin|wechat|\\bw\\s?x|\\bv\\s?x|v信|qq|扣扣|企鹅号?|抖音号?|快手号?)"
            + "(?i:号|id|[：:\\s是加为])*[A-Za-z0-9][A-Za-z0-9_-]{4,}");
    private static final Pattern BANK =
            Pattern.compile("银行卡号|卡号|开户行|收款账[号户]|银行账[号户]|(?i:bank account|\\biban\\b|card number|swift code)");
    private static final String NUMERAL = "[0-9０-９零〇一二三四五六七八九十百千万两几壹贰叁肆伍陆柒捌玖拾佰仟,.]";
    private static final Pattern MONEY = Pattern.compile(
            NUMERAL + "+\\s*(?:元(?![旦宵月件素])|块钱|(?i:rmb|cny|yuan|dollars?)|人民币|美元)"
                    + "|[¥￥$€]\\s*\\d"
                    + "|借钱|借款|贷款|转账|汇款|打款|捐款|募捐|筹款|众筹|水滴筹|轻松筹|善款|助学款|爱心款|红包|收款码|付款码|给钱|缺钱|要钱|现金|资助款|生活费|医药费.{0,4}(?:捐|帮|助)"
                    + "|(?:支付宝|微信).{0,4}(?:收款|转|打钱|付给)"
                    + "|(?i:send (?:me )?money|lend me|borrow money|donate money|money transfer|bank transfer|\\bcash\\b)");

    private static final Pattern SPACED_OUT = Pattern.compile("(?<=\\p{IsHan})[\\s·.*_-]+(?=\\p{IsHan})");

    private final List<Finding> findings = new ArrayList<>();
    private final ChildSchool childSchool = new ChildSchool();

    /** One more field to look at; null is no text. */
    public PublicText and(String pointer, @org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            return this;
        }
        String plain = Digits.plain(text);
        String words = SPACED_OUT.matcher(plain).replaceAll("");
        note(pointer, words, CONTACT, Matter.CONTACT);
        note(pointer, words, BANK, Matter.BANK_DETAILS);
        note(pointer, words, MONEY, Matter.MONEY);
        childSchool.look(pointer, words);
        Digits.runs(plain).forEach(run -> number(pointer, run));
        return this;
    }

    /** What was found, each matter once per field, in the order of the fields. */
    public List<Finding> findings() {
        Stream<Finding> schools =
                childSchool.pointers().stream().map(pointer -> new Finding(pointer, Matter.CHILD_SCHOOL));
        return Stream.concat(findings.stream(), schools).distinct().toList();
    }

    private void note(String pointer, String plain, Pattern pattern, Matter matter) {
        if (pattern.matcher(plain).find()) {
            findings.add(new Finding(pointer, matter));
        }
    }

    private void number(String pointer, String run) {
        if (ID_NUMBER.matcher(run).find()) {
            findings.add(new Finding(pointer, Matter.ID_NUMBER));
        } else if (CARD_NUMBER.matcher(run).matches()) {
            findings.add(new Finding(pointer, Matter.BANK_DETAILS));
        } else if (MOBILE.matcher(run).find()
                || LANDLINE.matcher(run).find()
                || LOCAL_NUMBER.matcher(run).matches()) {
            findings.add(new Finding(pointer, Matter.PHONE_NUMBER));
        }
    }
}

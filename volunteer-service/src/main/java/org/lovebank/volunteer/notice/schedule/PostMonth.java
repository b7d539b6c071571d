package org.lovebank.volunteer.notice.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.volunteer.notice.NewNotice;
import org.lovebank.volunteer.notice.NoticeBasis;
import org.lovebank.volunteer.notice.PublishNotice;

/** Posts one month of one kind in one community, if nobody has. */
@ApplicationScoped
class PostMonth {

    private final PeriodRepository periods;
    private final PublishNotice publishNotice;

    PostMonth(PeriodRepository periods, PublishNotice publishNotice) {
        this.periods = periods;
        this.publishNotice = publishNotice;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean of(AreaPath place, Monthly kind, YearMonth month, Instant now) {
        if (!periods.begin(place, kind, month, now)) {
            return false;
        }
        String title = month.getYear() + "年" + month.getMonthValue() + "月" + kind.title();
        UUID notice = publishNotice
                .of(new NewNotice(kind.kind(), place, title, "", NoticeBasis.RULE, List.of(), null))
                .noticeId();
        if (periods.fill(notice, place, kind, month) == 0) {
            periods.discard(notice);
            return false;
        }
        periods.note(place, kind, month, notice);
        return true;
    }
}

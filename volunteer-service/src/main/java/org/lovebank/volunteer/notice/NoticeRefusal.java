package org.lovebank.volunteer.notice;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about a notice is refused. */
public sealed interface NoticeRefusal extends Refusal {

    record NoSuchNotice(UUID noticeId) implements NoticeRefusal {}

    /** Neither a rule of the place nor a consent lets this kind of notice name people. */
    record NoticeWithoutBasis(String noticeKind) implements NoticeRefusal {}

    /** The policy of the place does not know this kind. */
    record NoticeNotForeseen(String noticeKind) implements NoticeRefusal {}

    /** Comes out of its own procedure, not out of a hand. */
    record NoticeNotByHand(List<String> kinds) implements NoticeRefusal {}

    /** Names people, says it names nobody. */
    record NoticeNamesPeople() implements NoticeRefusal {}

    /** More lines than one paper holds. */
    record NoticeTooLongToPrint(int linesAtMost) implements NoticeRefusal {}

    record NoticeTakenDownBefore(UUID noticeId, String state, List<String> allowed) implements NoticeRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchNotice _ -> Kind.MISSING;
            case NoticeWithoutBasis _, NoticeNotForeseen _, NoticeNotByHand _, NoticeNamesPeople _ -> Kind.INVALID;
            case NoticeTakenDownBefore _, NoticeTooLongToPrint _ -> Kind.CONFLICT;
        };
    }
}

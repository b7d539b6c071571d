package org.lovebank.volunteer.notice.board;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.notice.NewNotice;
import org.lovebank.volunteer.notice.NoticeBasis;
import org.lovebank.volunteer.notice.NoticeKind;
import org.lovebank.volunteer.notice.NoticeRefusal.NoticeNotByHand;
import org.lovebank.volunteer.notice.NoticeRefusal.NoticeWithoutBasis;
import org.lovebank.volunteer.notice.PublishNotice;
import org.lovebank.volunteer.notice.board.NoticeResource.Posting;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.servicerecord.deed.Deed;

/** Staff posts a notice of a kind that comes out of no procedure of its own. */
@ApplicationScoped
class PostNotice {

    private static final List<String> BY_HAND = Arrays.stream(NoticeKind.values())
            .filter(NoticeKind::isPostedByHand)
            .map(Enum::name)
            .toList();

    private final PublishNotice publishNotice;
    private final KnownAreas areas;
    private final People people;

    PostNotice(PublishNotice publishNotice, KnownAreas areas, People people) {
        this.publishNotice = publishNotice;
        this.areas = areas;
        this.people = people;
    }

    @Transactional
    public PublishNotice.Posted by(Caller caller, Posting wanted) {
        AreaPath place = areas.at(wanted.areaPath());
        KnownAreas.mustReach(caller, place);
        if (!wanted.kind().isPostedByHand()) {
            throw new Refused(new NoticeNotByHand(BY_HAND));
        }
        Deed.mayBeTold("title", wanted.title());
        Deed.mayBeTold("body", wanted.body());
        boolean names = wanted.lines().stream().anyMatch(line -> line.personId() != null);
        if (names && wanted.basis() == null) {
            throw new Refused(new NoticeWithoutBasis(wanted.kind().name()));
        }
        return publishNotice.of(new NewNotice(
                wanted.kind(),
                place,
                wanted.title().strip(),
                wanted.body().strip(),
                wanted.basis() == null ? NoticeBasis.NO_NAMES : wanted.basis(),
                wanted.lines().stream().map(line -> line(caller, line)).toList(),
                caller.id()));
    }

    private NewNotice.Line line(Caller caller, Posting.Line line) {
        Deed.mayBeTold("lines.words", line.words());
        UUID person = line.personId();
        if (person != null) {
            KnownAreas.mustReach(caller, people.homeOf(person));
        }
        return new NewNotice.Line(
                subject(person), person, line.amount(), line.words().strip());
    }

    private static UUID subject(@Nullable UUID person) {
        return person == null ? UuidCreator.getTimeOrderedEpoch() : person;
    }
}

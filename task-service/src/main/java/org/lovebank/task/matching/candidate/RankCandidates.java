package org.lovebank.task.matching.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Language;
import org.lovebank.problem.Refused;
import org.lovebank.task.matching.Asked;
import org.lovebank.task.matching.Asked.Risk;
import org.lovebank.task.matching.Need;
import org.lovebank.task.matching.Ranking;
import org.lovebank.task.matching.ReadRules;
import org.lovebank.task.matching.Rules;
import org.lovebank.task.matching.candidate.MatchingRefusal.CandidatesNotYours;
import org.lovebank.task.wish.Wish;
import org.lovebank.task.wish.WishLine;
import org.lovebank.task.wish.WishRepository;

/** Who fits a wish best: proposed to a dispatcher, decided by nobody but the volunteer. */
@ApplicationScoped
class RankCandidates {

    private final WishRepository wishes;
    private final CandidateRepository candidates;
    private final ReadRules readRules;
    private final Clock clock;

    RankCandidates(WishRepository wishes, CandidateRepository candidates, ReadRules readRules, Clock clock) {
        this.wishes = wishes;
        this.candidates = candidates;
        this.readRules = readRules;
        this.clock = clock;
    }

    @Transactional
    CandidatesView of(Caller caller, UUID wishId, int limit, Language language) {
        Instant now = clock.instant();
        Wish wish = wishes.findFor(caller, wishId);
        AreaPath wall = wish.people().wall();
        if (!wish.people().inCareOf(caller)) {
            throw new Refused(new CandidatesNotYours(wall.value()));
        }
        WishLine need = wish.needToClaim(null);
        Rules rules = readRules.at(wall, now);
        Asked asked = rules.asks(need(wish, need), now);
        Ranking ranking = Ranking.of(asked, candidates.around(wall, asked));
        return CandidatesView.of(wishId, need.id(), ranking, rules.weights().version(), limit, language);
    }

    private static Need need(Wish wish, WishLine line) {
        return new Need(
                wish.id(),
                wish.people().postedBy(),
                wish.people().beneficiaryId(),
                wish.people().wall(),
                line.category(),
                line.qualificationKind(),
                line.contactWithMinors(),
                line.language(),
                wish.note().window(),
                line.minutes(),
                Risk.NONE);
    }
}

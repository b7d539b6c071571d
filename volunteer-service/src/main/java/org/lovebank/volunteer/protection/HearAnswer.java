package org.lovebank.volunteer.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.volunteer.protection.AnswerRepository.Answers;

/** A house said what is open with a person: the last free answer to an approved request destroys the key. */
@ApplicationScoped
public class HearAnswer {

    private final ErasureRepository requests;
    private final AnswerRepository answers;
    private final OpenObligations obligations;
    private final ForgetPerson forgetPerson;
    private final Clock clock;

    HearAnswer(
            ErasureRepository requests,
            AnswerRepository answers,
            OpenObligations obligations,
            ForgetPerson forgetPerson,
            Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.obligations = obligations;
        this.forgetPerson = forgetPerson;
        this.clock = clock;
    }

    /** An answer to an older question is nobody's; nor is one to a request that is over. */
    @Transactional
    public void from(AnsweringHouse house, UUID requestId, long question, List<String> open) {
        Optional<ErasureRequest> asked = requests.findForChange(requestId).filter(it -> it.question() == question);
        if (asked.isEmpty()) {
            return;
        }
        ErasureRequest request = asked.get();
        answers.keep(requestId, house, question, open, clock.instant());
        if (!request.isApproved()) {
            return;
        }
        Answers all = answers.to(requestId, question);
        if (!all.open().isEmpty() || !obligations.of(request.personId()).isEmpty()) {
            request.reopen();
        } else if (all.awaited().isEmpty()) {
            request.erase();
            requests.flush();
            forgetPerson.erased(request.personId());
        }
    }
}

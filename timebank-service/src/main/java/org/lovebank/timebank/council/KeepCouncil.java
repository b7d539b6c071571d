package org.lovebank.timebank.council;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.http.Time;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.branch.Branch;
import org.lovebank.timebank.branch.BranchRefusal.BranchNotFound;
import org.lovebank.timebank.branch.BranchRepository;
import org.lovebank.timebank.council.CouncilRefusal.CouncilMemberNotFound;

/** Seats people on a branch's council, changes and ends their terms, and shows who sits there. */
@ApplicationScoped
class KeepCouncil {

    private final CouncilMemberRepository members;
    private final BranchRepository branches;
    private final EventLog events;
    private final Clock clock;

    KeepCouncil(CouncilMemberRepository members, BranchRepository branches, EventLog events, Clock clock) {
        this.members = members;
        this.branches = branches;
        this.events = events;
        this.clock = clock;
    }

    /** The branch is locked, so that nobody is seated twice at once. */
    @Transactional
    CouncilMemberView seat(Caller caller, UUID branchId, CouncilMemberRequest wanted) {
        supervised(caller, branchId);
        CouncilMember member =
                new CouncilMember(UuidCreator.getTimeOrderedEpoch(), branchId, wanted, caller.id(), clock.instant());
        members.termsOf(branchId, wanted.personId()).forEach(member::mustNotOverlap);
        members.persistAndFlush(member);
        return tell(member);
    }

    @Transactional
    CouncilMemberView change(Caller caller, UUID branchId, UUID id, @Nullable String ifMatch, CouncilMemberEdit edit) {
        supervised(caller, branchId);
        CouncilMember member = members.one(branchId, id).orElseThrow(() -> new Refused(new CouncilMemberNotFound()));
        new Version(member.version()).mustMatch(ifMatch);
        member.change(edit);
        members.termsOf(branchId, member.personId()).forEach(member::mustNotOverlap);
        members.flush();
        return tell(member);
    }

    @Transactional
    List<CouncilMemberView> page(UUID branchId, Optional<UUID> after, int limit) {
        if (branches.findByIdOptional(branchId).isEmpty()) {
            throw new Refused(new BranchNotFound());
        }
        return members.page(branchId, after, limit).stream()
                .map(member -> member.view(today()))
                .toList();
    }

    private CouncilMemberView tell(CouncilMember member) {
        events.append(member.told(clock.instant()));
        return member.view(today());
    }

    private void supervised(Caller caller, UUID branchId) {
        Branch branch = branches.findForChange(branchId).orElseThrow(() -> new Refused(new BranchNotFound()));
        branch.mustBeSupervisedBy(caller);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.DAYS);
    }
}

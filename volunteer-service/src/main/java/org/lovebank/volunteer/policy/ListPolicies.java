package org.lovebank.volunteer.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

/** Shows the rules with all their versions: everybody may know by which rule was decided. */
@ApplicationScoped
class ListPolicies {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final RegistryPolicyRepository policies;
    private final Cursors cursors;

    ListPolicies(RegistryPolicyRepository policies, Cursors cursors) {
        this.policies = policies;
        this.cursors = cursors;
    }

    @Transactional
    public Page<PolicyView> of(Optional<PolicyCode> code, Paging paging) {
        String list = "registry-policies " + code.map(PolicyCode::name).orElse("");
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        policies.of(code, after, paging.size() + 1),
                        paging,
                        list,
                        policy -> List.of(policy.id().toString()))
                .map(RegistryPolicy::view);
    }
}

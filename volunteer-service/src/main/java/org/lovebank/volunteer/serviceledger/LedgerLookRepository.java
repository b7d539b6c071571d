package org.lovebank.volunteer.serviceledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class LedgerLookRepository implements PanacheRepositoryBase<LedgerLook, UUID> {}

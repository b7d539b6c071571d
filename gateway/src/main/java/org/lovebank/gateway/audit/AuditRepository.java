package org.lovebank.gateway.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps audit lines. */
@ApplicationScoped
class AuditRepository implements PanacheRepositoryBase<AuditLine, UUID> {}

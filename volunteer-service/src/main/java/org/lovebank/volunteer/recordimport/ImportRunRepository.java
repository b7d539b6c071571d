package org.lovebank.volunteer.recordimport;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ImportRunRepository implements PanacheRepositoryBase<ImportRun, UUID> {}

@NullMarked
package org.lovebank.volunteer.certificate.batch;

import org.jspecify.annotations.NullMarked;

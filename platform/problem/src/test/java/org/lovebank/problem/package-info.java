@NullMarked
package org.lovebank.problem;

import org.jspecify.annotations.NullMarked;

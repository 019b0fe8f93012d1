package org.latentexplorer.cli;

/** A command that lays codes out, and so takes what all projections read. */
interface ProjectionTaker {
    ProjectionOptions projectionOptions();
}

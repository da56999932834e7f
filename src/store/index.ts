/** The only SQL. Functions take an open {@link Store} and speak in the nouns of `domain/`. */
export * from './errors.ts';
export type { Tables } from './tables.ts';
export { openStore, type Store } from './open.ts';
export { saveObservatory } from './observatory.ts';
export { saveCollected, type Batch } from './collected.ts';
export { findCapture, findCaptureBySha, heldCaptures, toCapture } from './capture.ts';
export { bytesOnDisk } from './bytes.ts';
export { countRows } from './count.ts';
export { latestCaptures } from './latest-capture.ts';
export { looksOf, toLook } from './look.ts';
export { itemsOf, streamItemPages, streamItems, toItems } from './item.ts';
export { streamItemHeads, type ItemHead } from './item-head.ts';
export { wholeItems, type ItemWithFirst } from './whole-item.ts';
export { forgetUnseenVersions, versionsOf } from './item-version.ts';
export { firstSightings, sightingsOf, type SightingInTime } from './sighting.ts';
export { allPictures, picturesAt, picturesOf, streamPictures } from './picture.ts';
export { loadPictureFiles, savePictureFiles, undescribedPictures, type HeldFile } from './picture-file.ts';
export { findNearPictures, type NearPicture } from './fingerprint.ts';
export { linkHeldPictures, linkPictures, type PictureLink } from './picture-link.ts';
export { allReleases, heldBySource, itemsShowing, itemsToldWith, releaseIds, releasesOf } from './release.ts';
export { alikePairs, keepPairsOf, savePairs, streamPairs, type PairsAsked } from './picture-relation.ts';
export { loadOutlines, type MatrixOutline } from './release-outline.ts';
export { keepMatricesOf, loadMatrices, loadMatrix, replaceMatrix, type CellsAsked } from './release-cell.ts';
export { loadCodes, saveCodes, undoCode } from './hand-coding.ts';
export { loadClocks, loadTogether, saveClocks, undoClock, type SaidOfClocks } from './clock.ts';
export {
  blurPicture,
  loadBlurrings,
  loadQuestions,
  findUnheld,
  saveAnswers,
  saveAsked,
  saveQuestions,
  unblurPicture,
  undoQuestion,
  type AnsweredQuestion,
} from './question.ts';
export { loadCorrections, saveCorrections, undoCorrection } from './correction.ts';
export { itemFacts, itemsAt, type ItemFacts } from './item-facts.ts';
export { loadStories, loadVoices, replaceGroups } from './group.ts';
export { loadDrifts, replaceDrifts } from './drift.ts';
export { loadLabels, loadRelations, replaceRelated } from './related.ts';
export { loadCoverage, toCoverage } from './coverage.ts';
export { loadGaps } from './gap.ts';
export { loadFindings } from './finding.ts';
export { replaceJudgements, type Judgements } from './judgement.ts';
export { ensureStatistics, learnStatistics } from './statistics.ts';
export { countVisit, visitsOf } from './visit.ts';
export { endRun, lastRun, startRun, type Run } from './run.ts';
export { clipsToRead, countClips, framesOf, heldClips, saveClip, type HeldClip } from './clip.ts';
export { addCompared, picturesToSeek, type Compared } from './clip-use.ts';
export { loadRoles, pictureStandings, saveRoles, type Standing } from './picture-role.ts';
export { loadPosts } from './platform/post.ts';
export { loadPostNames, savePostNames } from './platform/post-name.ts';
export { loadSearches, searchTimes } from './platform/search.ts';
export { loadPurposes, savePurposes } from './platform/search-purpose.ts';
export {
  loadConsents,
  loadIsolationPlans,
  saveConsent,
  saveIsolationPlan,
  withdrawConsent,
  type KeptPlan,
} from './platform/isolation.ts';
export { loadVerdicts, replaceVerdicts } from './platform/probe-verdict.ts';
export { streamVisits, visitsOfPosts, type VisitPage } from './platform/post-visit.ts';
export {
  countDisappearances,
  findDisappearances,
  findGone,
  replaceDisappearances,
  replaceDisappearancesOf,
  streamDisappearances,
  type ClassCount,
} from './platform/disappearance.ts';
export {
  loadCurves,
  platformRevision,
  replaceCurves,
  type DrawnCurves,
  type Drawing,
  type PlatformTotals,
} from './platform/curves.ts';
export { followedBy, streamFollowed, textsOf } from './platform/followed.ts';
export { controlsOfSight, loadSights, postsWithSights } from './platform/comment-sight.ts';
export {
  countVisited,
  findListsOfStory,
  findVisited,
  postsWithSightsOf,
  resultsOfSearches,
  storiesOfEvents,
  type PostsChosen,
  type StoryList,
  type VisitedCount,
} from './platform/of-story.ts';
export { loadMeasurements } from './platform/measurement.ts';
export { rankedLooks, type RankedLook } from './platform/list-looks.ts';
export { loadSignings, signPost, unsignPost } from './platform/signing.ts';

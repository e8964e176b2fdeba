import facts from '@salesforce/label/c.Treaty_Facts';
import history from '@salesforce/label/c.Treaty_History';
import loading from '@salesforce/label/c.Treaty_Loading';
import loadFailed from '@salesforce/label/c.Treaty_Load_Failed';
import noCard from '@salesforce/label/c.Treaty_No_Card';
import noCardYet from '@salesforce/label/c.Treaty_No_Card_Yet';
import refresh from '@salesforce/label/c.Treaty_Refresh';
import retry from '@salesforce/label/c.Treaty_Retry';
/** The custom labels that the panel's template shows as they are. */
export const label = { facts, history, loading, loadFailed, noCard, noCardYet, refresh, retry };

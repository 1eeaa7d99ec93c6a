import { configure } from '@testing-library/dom';

// What is waited for comes: on a busy machine later than in the usual second.
configure({ asyncUtilTimeout: 10_000 });
